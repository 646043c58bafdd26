// Starts the dashboard in the page that the collector serves.

import { render } from 'preact';
import { LocationProvider } from 'preact-iso';
import './look/tokens.css';
import './look/ground.css';
import './look/frame.css';
import './look/parts.css';
import './look/list.css';
import './look/tone.css';
import './look/form.css';
import './look/login.css';
import './look/filter.css';
import './look/trend.css';
import './look/overview.css';
import './look/visitor.css';
import './look/feedback.css';
import './look/answers.css';
import './look/story.css';
import './look/storyStation.css';
import './look/storyEnd.css';
import './look/activity.css';
import './look/visit.css';
import './look/sideSheet.css';
import './look/journeyMap.css';
import './look/journey.css';
import './look/moments.css';
import './look/scrolling.css';
import './look/settings.css';
import './look/topics.css';
import './look/surveys.css';
import './look/import.css';
import './look/importColumns.css';
import './look/channels.css';
import './look/loopForms.css';
import './look/loopSettings.css';
import './look/loop.css';
import './look/print.css';
import { App } from './pages/App';

const root = document.getElementById('app');
if (root) {
  render(
    <LocationProvider>
      <App />
    </LocationProvider>,
    root,
  );
}
