// The questions of the survey store, each from its own file.

import type { Database } from '../../database';
import { countSurveyAnswers } from './countSurveyAnswers';
import { getConfig } from './getConfig';
import { saveConfig } from './saveConfig';
import { getConfigVersion, getLastVersion, listConfigVersions } from './versions';

export const answerSurveys = (db: Database) => ({
  getConfig: getConfig(db),
  saveConfig: saveConfig(db),
  getLastVersion: getLastVersion(db),
  getConfigVersion: getConfigVersion(db),
  listConfigVersions: listConfigVersions(db),
  countSurveyAnswers: countSurveyAnswers(db),
});
