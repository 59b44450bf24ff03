import type {RecordKind} from "../column.js";
import {activity} from "./activity.js";
import {assessment} from "./assessment.js";
import {assessmentItem} from "./assessmentItem.js";
import {attestation} from "./attestation.js";
import {branch} from "./branch.js";
import {branchAlias} from "./branchAlias.js";
import {branchEvent} from "./branchEvent.js";
import {committeeTerm} from "./committeeTerm.js";
import {contact} from "./contact.js";
import {document} from "./document.js";
import {dues} from "./dues.js";
import {duesBase} from "./duesBase.js";
import {funding} from "./funding.js";
import {headcount} from "./headcount.js";
import {hoursBin} from "./hoursBin.js";
import {inspection} from "./inspection.js";
import {ledger} from "./ledger.js";
import {org} from "./org.js";
import {orgActivity} from "./orgActivity.js";
import {partyGroup} from "./partyGroup.js";
import {post} from "./post.js";
import {practice} from "./practice.js";
import {rectification} from "./rectification.js";
import {satisfaction} from "./satisfaction.js";
import {stage} from "./stage.js";
import {tally} from "./tally.js";
import {target} from "./target.js";
import {task} from "./task.js";
import {timesBin} from "./timesBin.js";
import {venue} from "./venue.js";
import {venueItem} from "./venueItem.js";
import {veto} from "./veto.js";

/** Every kind of record, those that others refer to first. */
export const recordKinds: readonly RecordKind[] = [
  org,
  branch,
  branchAlias,
  headcount,
  partyGroup,
  branchEvent,
  committeeTerm,
  post,
  activity,
  tally,
  hoursBin,
  timesBin,
  dues,
  duesBase,
  document,
  ledger,
  funding,
  venue,
  venueItem,
  inspection,
  rectification,
  assessment,
  assessmentItem,
  attestation,
  veto,
  stage,
  task,
  orgActivity,
  contact,
  practice,
  satisfaction,
  target
];
