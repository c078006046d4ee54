import type { Profile } from './profile.js';
import { anySite } from './any-site.js';
import { trygAalborg } from './tryg-aalborg.js';

export const profiles: readonly Profile[] = [trygAalborg, anySite];

/** The profile asked for, or the first that fits. */
export const profileOf = (address: string, name?: string): Profile =>
  profiles.find((profile) => (name ? profile.name === name : profile.fits(new URL(address)))) ?? anySite;
