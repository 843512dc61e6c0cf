import type { Measurement } from './bench';
import { covers } from './covers';
import { decision } from './decision';
import { heldPage } from './held';
import { killed } from './killed';
import { limit } from './limit';
import { pictureInPicture } from './picture-in-picture';
import { popup } from './popup';
import { processor } from './processor';
import { quietExit } from './quiet-exit';
import { reloads } from './reloads';
import { seconds } from './seconds';
import { sizes } from './sizes';
import { swipes } from './swipes';
import { tenYearsOfUse } from './ten-years';
import { traffic } from './traffic';
import { unrelated } from './unrelated';

/** Everything that is measured, in the order of the table. */
export const measurements: readonly Measurement[] = [
  seconds,
  swipes,
  reloads,
  killed,
  limit,
  pictureInPicture,
  heldPage,
  unrelated,
  traffic,
  processor,
  covers,
  decision,
  popup,
  tenYearsOfUse,
  quietExit,
  sizes,
];
