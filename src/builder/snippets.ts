import { builderText, frameNote, type SnippetName } from '../danish/builder-text.js';
import { elementText } from '../danish/option-text.js';
import { addressesIn, fitsFrame } from '../embed/options.js';
import type { FrameChoice } from '../embed/query.js';
import { framePolicyFor, policyFor, TRUSTED_TYPES } from '../embed/policy.js';
import {
  elementTag,
  frameScriptTag,
  frameTag,
  npmLines,
  placeholderTag,
  scriptTag,
  type Delivery,
} from '../embed/snippet.js';
import { fallbackFor } from './fallback.js';
import type { Report } from './report.js';

/** What somebody copies. */
export interface Snippet {
  readonly name: SnippetName;
  readonly code: string;
  /** What is to be known of it just now. */
  readonly note?: string | undefined;
}

/** In CSS pixels, where the host's page does not follow the frame's own. */
const FRAME_HEIGHT = 600;

const noteOnPin = ({ version }: Delivery): string =>
  version ? builderText.pinned(version) : builderText.unpinned;

/** A frame shows feeds from its own server, and others only once its operator lets them in. */
function noteOnFrame({ base }: Delivery, { values }: FrameChoice): string | undefined {
  const { origin, host } = new URL(base);
  const strange = addressesIn(values.src ?? '', base).filter((feed) => feed.origin !== origin);
  return strange.length ? frameNote(host, strange.map((feed) => feed.origin).join(', ')) : undefined;
}

function frameSnippets(delivery: Delivery, choice: FrameChoice): Snippet[] {
  const look = { title: elementText[choice.element], height: FRAME_HEIGHT };
  return [
    { name: 'frame', code: frameTag(delivery, choice, look), note: noteOnFrame(delivery, choice) },
    { name: 'frameHeight', code: frameScriptTag(delivery) },
    { name: 'framePolicy', code: framePolicyFor(delivery).join(';\n') },
  ];
}

/** Everything there is to copy. @param report - On the feeds, if there are any. */
export function snippetsFor(delivery: Delivery, choice: FrameChoice, report: Report | undefined): Snippet[] {
  const fallback = fallbackFor(choice, report?.feeds[0]);
  const policy = policyFor(delivery, choice, delivery.base, report?.pictures);
  return [
    { name: 'script', code: scriptTag(delivery), note: noteOnPin(delivery) },
    { name: 'element', code: elementTag(choice, fallback) },
    { name: 'placeholder', code: placeholderTag(choice, fallback) },
    ...(fitsFrame(choice.element) ? frameSnippets(delivery, choice) : []),
    { name: 'policy', code: policy.join(';\n') },
    { name: 'trustedTypes', code: TRUSTED_TYPES },
    { name: 'npm', code: npmLines(delivery, choice, fallback) },
  ];
}
