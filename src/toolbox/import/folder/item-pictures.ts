import { Problem } from '../../problem.js';
import { NoPicture, type Pictures } from './pictures.js';

/** The pictures of one item. */
export class ItemPictures {
  /** The addresses of those that have been fetched. */
  readonly addresses: string[] = [];
  readonly problems: Problem[] = [];
  readonly #pictures: Pictures | undefined;

  /** @param pictures - Nothing where none are wanted. */
  constructor(pictures: Pictures | undefined) {
    this.#pictures = pictures;
  }

  /** Where a picture is, seen from the item's file; nothing for one that is to be left out. */
  async place(address: string): Promise<string | undefined> {
    const isLocal = address.startsWith('file:');
    if (!this.#pictures) return isLocal ? undefined : address;
    try {
      const file = await this.#pictures.fetch(address);
      this.addresses.push(address);
      return `../${file}`;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.problems.push(error);
      // What only cannot be had now stays where it is; what is no picture is shown to nobody.
      return isLocal || error instanceof NoPicture ? undefined : address;
    }
  }
}
