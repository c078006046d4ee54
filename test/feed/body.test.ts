import { expect } from '@open-wc/testing';
import { bodyOf } from '../../src/feed/body.js';

describe('the body of an answer', () => {
  it('is read in one piece where a host’s own fetch knows no streams', async () => {
    const whole = new TextEncoder().encode('Nyt lys på stien').buffer;
    const answer = { body: null, arrayBuffer: () => Promise.resolve(whole) } as unknown as Response;
    expect(await bodyOf(answer, 'https://a.dk/')).to.equal('Nyt lys på stien');
  });

  it('is nothing where there is none', async () => {
    expect(await bodyOf(new Response(null), 'https://a.dk/')).to.equal('');
  });
});
