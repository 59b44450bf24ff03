import {acceptance} from "./acceptance.js";
import {activityDays} from "./activityDays.js";
import {branchAcceptance} from "./branchAcceptance.js";
import {branchClauses} from "./branchClauses.js";
import {branchDimensions} from "./branchDimensions.js";
import {branches} from "./branches.js";
import {branchPoints} from "./branchPoints.js";
import {branchScores} from "./branchScores.js";
import {branchStandings} from "./branchStandings.js";
import {caseDuties} from "./caseDuties.js";
import {caseOutcomes} from "./caseOutcomes.js";
import {clauseMeasures} from "./clauseMeasures.js";
import {clauseResults} from "./clauseResults.js";
import {clauses} from "./clauses.js";
import {dimensions} from "./dimensions.js";
import {evidence} from "./evidence.js";
import {fileNotes} from "./fileNotes.js";
import {fundingClaims} from "./fundingClaims.js";
import {fundingShares} from "./fundingShares.js";
import {keyLists} from "./keyLists.js";
import type {Mart} from "./mart.js";
import {missingReturns} from "./missingReturns.js";
import {nominationShares} from "./nominationShares.js";
import {nominations} from "./nominations.js";
import {orgClauses} from "./orgClauses.js";
import {orgEvidence} from "./orgEvidence.js";
import {orgs} from "./orgs.js";
import {packs} from "./packs.js";
import {parameters} from "./parameters.js";
import {periods} from "./periods.js";
import {practices} from "./practices.js";
import {problems} from "./problems.js";
import {programme} from "./programme.js";
import {provenance} from "./provenance.js";
import {rectificationCases} from "./rectificationCases.js";
import {regionClauses} from "./regionClauses.js";
import {regionMetrics} from "./regionMetrics.js";
import {regionReturns} from "./regionReturns.js";
import {regionVerdicts} from "./regionVerdicts.js";
import {rollout} from "./rollout.js";
import {rolloutChanges} from "./rolloutChanges.js";
import {rolloutSteps} from "./rolloutSteps.js";
import {schemePoints} from "./schemePoints.js";
import {schemeRules} from "./schemeRules.js";
import {selection} from "./selection.js";
import {selectionExclusions} from "./selectionExclusions.js";
import {selectionMisses} from "./selectionMisses.js";
import {selectionQuotas} from "./selectionQuotas.js";
import {selectionRules} from "./selectionRules.js";
import {selectionSteps} from "./selectionSteps.js";
import {selectionTiers} from "./selectionTiers.js";
import {sheetItems} from "./sheetItems.js";
import {sheets} from "./sheets.js";
import {starMoves} from "./starMoves.js";
import {starNeeds} from "./starNeeds.js";
import {submissions} from "./submissions.js";
import {targets} from "./targets.js";
import {taskLists} from "./taskLists.js";
import {weakBranches} from "./weakBranches.js";
import {weakCandidates} from "./weakCandidates.js";
import {weakCriteria} from "./weakCriteria.js";
import {weakRules} from "./weakRules.js";
import {weakShares} from "./weakShares.js";
/** Every mart, by view name. */
export const marts: readonly Mart[] = [
  clauseResults,
  branchClauses,
  branches,
  orgs,
  branchScores,
  starNeeds,
  starMoves,
  branchDimensions,
  regionClauses,
  regionMetrics,
  rollout,
  rolloutChanges,
  rolloutSteps,
  submissions,
  problems,
  provenance,
  clauses,
  dimensions,
  packs,
  schemePoints,
  schemeRules,
  parameters,
  branchPoints,
  targets,
  acceptance,
  branchAcceptance,
  evidence,
  clauseMeasures,
  activityDays,
  programme,
  periods,
  branchStandings,
  regionVerdicts,
  regionReturns,
  missingReturns,
  fileNotes,
  sheets,
  sheetItems,
  orgClauses,
  orgEvidence,
  weakCandidates,
  weakCriteria,
  weakRules,
  weakBranches,
  weakShares,
  rectificationCases,
  caseDuties,
  caseOutcomes,
  nominations,
  nominationShares,
  selection,
  selectionSteps,
  selectionQuotas,
  selectionMisses,
  selectionExclusions,
  selectionTiers,
  selectionRules,
  fundingClaims,
  fundingShares,
  keyLists,
  practices,
  taskLists
];
