import { expect } from '@open-wc/testing';
import { fileLabel } from '../../src/danish/file-size.js';
import { evened } from '../support/evened.js';

const PDF = 'https://www.aalborg.dk/strategi.pdf';

describe('the label of a file', () => {
  const sizes: [bytes: number, size: string][] = [
    [1, '1 kB'],
    [499, '1 kB'],
    [1_000, '1 kB'],
    [1_499, '1 kB'],
    [1_500, '2 kB'],
    [250_000, '250 kB'],
    [999_499, '999 kB'],
    [999_500, '1 MB'],
    [999_949, '1 MB'],
    [1_000_000, '1 MB'],
    [1_234_567, '1,2 MB'],
    [1_258_291, '1,3 MB'],
    [12_000_000, '12 MB'],
    [1_234_567_890, '1.234,6 MB'],
  ];
  for (const [bytes, size] of sizes) {
    it(`says ${size} for ${bytes} bytes`, () => {
      expect(evened(fileLabel(PDF, 'application/pdf', bytes))).to.equal(`pdf, ${size}`);
    });
  }

  const kinds: [address: string, mediaType: string | undefined, kind: string][] = [
    [PDF, undefined, 'pdf'],
    ['https://www.aalborg.dk/STRATEGI.PDF', undefined, 'pdf'],
    ['https://www.aalborg.dk/actioncard.docx?version=2#side-3', undefined, 'docx'],
    ['https://www.aalborg.dk/arkiv.7z', undefined, '7z'],
    ['https://www.aalborg.dk/hent?id=7', 'application/pdf', 'pdf'],
    ['https://www.aalborg.dk/hent.ashx?id=7', 'application/pdf', 'pdf'],
    ['https://www.aalborg.dk/', 'application/pdf', 'pdf'],
    ['https://www.aalborg.dk/podcast.mp3', 'audio/mpeg', 'mp3'],
    [
      'https://www.aalborg.dk/hent',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      '',
    ],
    ['https://www.aalborg.dk/hent', undefined, ''],
    ['https://www.aalborg.dk/', undefined, ''],
    ['https://www.aalborg.dk/om.strategien', undefined, ''],
  ];
  for (const [address, mediaType, kind] of kinds) {
    it(`calls ${address} (${mediaType ?? 'no media type'}) ${kind || 'nothing'}`, () => {
      expect(fileLabel(address, mediaType, undefined)).to.equal(kind);
    });
  }

  it('says the size alone when the kind is unknown', () => {
    expect(evened(fileLabel('https://www.aalborg.dk/hent', undefined, 2_000_000))).to.equal('2 MB');
  });
});
