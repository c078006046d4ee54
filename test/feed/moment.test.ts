import { expect } from '@open-wc/testing';
import { readMoment } from '../../src/feed/moment.js';

describe('a date of a feed', () => {
  const readable: [written: string, read: string][] = [
    ['2023-01-17', '2023-01-17'],
    [' 2023-01-17\n', '2023-01-17'],
    ['2024-02-29', '2024-02-29'],
    ['2023-01-16T23:30:00Z', '2023-01-16T23:30:00.000Z'],
    ['2023-01-17T09:00:00+01:00', '2023-01-17T08:00:00.000Z'],
    ['2023-01-17T09:00+01:00', '2023-01-17T08:00:00.000Z'],
    ['2023-01-17T09:00:00+0100', '2023-01-17T08:00:00.000Z'],
    ['2023-01-17 09:00:00 +0100', '2023-01-17T08:00:00.000Z'],
    ['2023-01-17 09:00:00+01:00', '2023-01-17T08:00:00.000Z'],
    ['2023-01-17t08:00:00z', '2023-01-17T08:00:00.000Z'],
    ['2017-05-17T08:02:12-07:00', '2017-05-17T15:02:12.000Z'],
    ['2019-10-12T07:20:50.52Z', '2019-10-12T07:20:50.520Z'],
    ['2019-10-12T07:20:50.123456789Z', '2019-10-12T07:20:50.123Z'],
    ['2099-01-01T00:00:00+01:00', '2098-12-31T23:00:00.000Z'],
  ];
  for (const [written, read] of readable) {
    it(`is read as RFC 3339 writes it: ${JSON.stringify(written)}`, () => {
      expect(readMoment(written)).to.equal(read);
    });
  }

  const older: [written: string, read: string][] = [
    ['Fri, 31 May 2019 12:17:58 -0700', '2019-05-31T19:17:58.000Z'],
    ['Tue, 17 Jan 2023 10:00:00 +0100', '2023-01-17T09:00:00.000Z'],
    ['Tue, 17 Jan 2023 10:00:00 GMT', '2023-01-17T10:00:00.000Z'],
    ['Tue, 17 Jan 2023 10:00 GMT', '2023-01-17T10:00:00.000Z'],
    ['Tue, 3 Jan 2023 10:00:00 UT', '2023-01-03T10:00:00.000Z'],
    ['Thu, 29 Feb 2024 23:30:00 -0100', '2024-03-01T00:30:00.000Z'],
  ];
  for (const [written, read] of older) {
    it(`is read as older tools write it: ${written}`, () => expect(readMoment(written)).to.equal(read));
  }

  const danish: [written: string, read: string, promise: string][] = [
    ['2023-01-17T10:00:00', '2023-01-17T09:00:00.000Z', 'in winter'],
    ['2023-07-17T10:00:00', '2023-07-17T08:00:00.000Z', 'in summer'],
    ['2023-01-17 10:00', '2023-01-17T09:00:00.000Z', 'with a space before it'],
    ['2023-01-01T00:30:00', '2022-12-31T23:30:00.000Z', 'in the first hour of a year'],
    ['2026-03-29T01:59:00', '2026-03-29T00:59:00.000Z', 'just before summer time begins'],
    ['2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z', 'when summer time has begun'],
    ['2026-03-29T02:30:00', '2026-03-29T01:30:00.000Z', 'in the hour that is left out: an hour later'],
    ['2026-10-25T01:59:00', '2026-10-24T23:59:00.000Z', 'just before the doubled hour'],
    ['2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z', 'in the doubled hour: the first time'],
    ['2026-10-25T03:00:00', '2026-10-25T02:00:00.000Z', 'when summer time has ended'],
  ];
  for (const [written, read, promise] of danish) {
    it(`is Danish time when it says no offset, ${promise}: ${written}`, () => {
      expect(readMoment(written)).to.equal(read);
    });
  }

  const neverInvented = [
    '04. januar 2019',
    'd. 20. juni',
    'torsdag den 9. november',
    'Allerede den 30. november',
    '08.03.18',
    '13-04-2016',
    'Publiceret 16-09-2023',
    'Sidst opdateret den 03.05.2021',
    '14. april 2021 18:13',
    'Vedtaget: April 2023',
    '2018 og 2022',
    '25 marts, 2023 | 13:00',
    '12. marts 2026',
    'dato',
    'Invalid Date',
    '',
    ' ',
    '2023',
    '2023-01',
    '20230117',
    '17/01/2023',
    'Jan 17, 2023',
    'Tue Jan 17 2023',
    '1673946000',
    'i går',
  ];
  for (const written of neverInvented) {
    it(`is never guessed from other words: ${JSON.stringify(written)}`, () => {
      expect(readMoment(written)).to.equal(undefined);
    });
  }

  const noDays = [
    '2019-02-30',
    '2019-02-30T10:00:00+01:00',
    '2023-02-29T10:00:00',
    '2023-13-01T00:00:00Z',
    '2023-00-10',
    '2023-01-00',
    '0000-00-00',
    '0001-01-01T00:00:00Z',
    '0001-01-01',
    'Thu, 30 Feb 2023 10:00:00 GMT',
    'Thu, 32 Jan 2023 10:00:00 GMT',
    'Tue, 17 Okt 2023 10:00:00 GMT',
    'Mon, 01 Jan 0001 00:00:00 +0000',
  ];
  for (const written of noDays) {
    it(`is none when the calendar has no such day, or nobody was there: ${written}`, () => {
      expect(readMoment(written)).to.equal(undefined);
    });
  }

  const noTimes = [
    '2023-01-17T25:00:00',
    '2023-01-17T25:00:00Z',
    '2023-01-17T10:60',
    '2023-01-17T10:00:99+01:00',
    '2023-01-17T10',
    '2023-01-17Tkl. 10',
    '2023-01-17T10:00:00+25:00',
    'Tue, 17 Jan 2023 25:00:00 GMT',
    'Tue, 17 Jan 2023 ::::: GMT',
  ];
  for (const written of noTimes) {
    it(`is none when the clock has no such time: ${written}`, () => {
      expect(readMoment(written)).to.equal(undefined);
    });
  }

  const noText = [undefined, null, 1673946000, 0, true, {}, [], ['2023-01-17'], new Date(0)];
  for (const value of noText) {
    it(`is text, not ${JSON.stringify(value) ?? 'nothing'}`, () => {
      expect(readMoment(value)).to.equal(undefined);
    });
  }

  it('reads the same when what was read is read again', () => {
    for (const [written, read] of [...readable, ...older, ...danish]) {
      expect(readMoment(read), written).to.equal(read);
    }
  });
});
