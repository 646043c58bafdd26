// Which page an address shows.

import type { ComponentType } from 'preact';
import { Route, Router, useLocation } from 'preact-iso';
import { Frame } from '../parts/frame/Frame';
import { Guard } from '../parts/Guard';
import { useSession } from '../parts/session';
import type { Site } from '../readings';
import { words } from '../texts/words';
import { Activity } from './Activity';
import { CasePage } from './CasePage';
import { Cases } from './Cases';
import { DigestPage } from './DigestPage';
import { EnterAnswer } from './EnterAnswer';
import { Feedback } from './Feedback';
import { Import } from './Import';
import { ImprovementPage } from './ImprovementPage';
import { Improvements } from './Improvements';
import { Journey } from './Journey';
import { Moments } from './Moments';
import { NotFound } from './NotFound';
import { Overview } from './Overview';
import { PraisePage } from './PraisePage';
import { Settings } from './Settings';
import { SiteStart } from './SiteStart';
import { Start } from './Start';
import { Story } from './Story';
import { SurveyPage } from './SurveyPage';
import { Surveys } from './Surveys';
import { Topics } from './Topics';
import { Visitor } from './Visitor';

/** Hands a page its site, or says that there is no such site. A new site is a new page: no state is carried over. */
function forSite(Page: ComponentType<{ site: Site; id: string }>) {
  return ({ site = '', id = '' }: { site?: string; id?: string }) => {
    const { sites } = useSession();
    const found = sites.find((one) => one.id === site);
    if (found) {
      return (
        <Guard key={`${site}/${id}`}>
          <Page site={found} id={id} />
        </Guard>
      );
    }
    return <NotFound title={words.faults.siteMissing(site)} lead={words.faults.siteMissingLead} />;
  };
}

const OverviewOf = forSite(Overview);
const JourneyOf = forSite(Journey);
const MomentsOf = forSite(Moments);
const FeedbackOf = forSite(Feedback);
const EnterOf = forSite(EnterAnswer);
const StoryOf = forSite(Story);
const ActivityOf = forSite(Activity);
const CasesOf = forSite(Cases);
const CaseOf = forSite(CasePage);
const PraiseOf = forSite(PraisePage);
const ImportOf = forSite(Import);
const ImprovementsOf = forSite(Improvements);
const ImprovementOf = forSite(ImprovementPage);
const DigestOf = forSite(DigestPage);
const VisitorOf = forSite(Visitor);
const TopicsOf = forSite(Topics);
const SurveysOf = forSite(Surveys);
const SurveyOf = forSite(SurveyPage);
const SettingsOf = forSite(Settings);
const StartOf = forSite(SiteStart);

/** The site in an address; one that is not decodable is no site. */
function siteIn(path: string): string | undefined {
  try {
    return decodeURIComponent(path.split('/')[1] ?? '');
  } catch {
    return undefined;
  }
}

export function Pages() {
  const { path } = useLocation();
  return (
    <Frame site={siteIn(path)}>
      <Router>
        <Route path="/" component={Start} />
        <Route path="/:site" component={StartOf} />
        <Route path="/:site/overview" component={OverviewOf} />
        <Route path="/:site/journey" component={JourneyOf} />
        <Route path="/:site/feedback" component={FeedbackOf} />
        <Route path="/:site/feedback/:id" component={StoryOf} />
        <Route path="/:site/enter" component={EnterOf} />
        <Route path="/:site/moments" component={MomentsOf} />
        <Route path="/:site/cases" component={CasesOf} />
        <Route path="/:site/cases/:id" component={CaseOf} />
        <Route path="/:site/praise" component={PraiseOf} />
        <Route path="/:site/import" component={ImportOf} />
        <Route path="/:site/improvements" component={ImprovementsOf} />
        <Route path="/:site/improvements/:id" component={ImprovementOf} />
        <Route path="/:site/activity" component={ActivityOf} />
        <Route path="/:site/digest" component={DigestOf} />
        <Route path="/:site/visitors/:id" component={VisitorOf} />
        <Route path="/:site/topics" component={TopicsOf} />
        <Route path="/:site/surveys" component={SurveysOf} />
        <Route path="/:site/surveys/:id" component={SurveyOf} />
        <Route path="/:site/settings" component={SettingsOf} />
        <Route default component={NotFound} />
      </Router>
    </Frame>
  );
}
