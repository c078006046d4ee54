import { expect } from '@open-wc/testing';
import { outline } from '../../../../src/elements/parts/rich-text/outline.js';

const levels = (top: number, ...written: number[]): number[] => written.map(outline(top));

describe('the outline of a text', () => {
  it('begins under the level it is given, whatever the text begins with', () => {
    for (const first of [1, 2, 3, 4, 5, 6]) expect(levels(3, first)).to.deep.equal([3]);
  });

  it('goes down one at a time, however far the text jumps', () => {
    expect(levels(3, 2, 4, 6)).to.deep.equal([3, 4, 5]);
  });

  it('comes up again as far as the text does', () => {
    expect(levels(3, 2, 3, 4, 3, 2)).to.deep.equal([3, 4, 5, 4, 3]);
    expect(levels(2, 4, 3, 2)).to.deep.equal([2, 2, 2]);
    expect(levels(3, 1, 4, 3)).to.deep.equal([3, 4, 4]);
  });

  it('never goes below 6', () => {
    expect(levels(5, 1, 2, 3, 4)).to.deep.equal([5, 6, 6, 6]);
    expect(levels(7, 1, 2)).to.deep.equal([6, 6]);
  });
});
