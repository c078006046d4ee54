import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withActions } from 'storybook/actions/decorator';
import { configure } from 'storybook/test';
import manifest from '../custom-elements.json';
import '../src/define.js';
import './hosts.css';
import { controlsByType, forEditors } from './controls.js';

setCustomElementsManifest(forEditors(manifest));
document.documentElement.lang = 'da';
// Storybook opens every link in the frame around the story; a skip link is to stay in it, as on any page.
document.querySelector('base[target]')?.removeAttribute('target');
// A feed comes over the network, and what an element looks like sometimes does too.
configure({ asyncUtilTimeout: 10_000 });

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    actions: { handles: ['tryg-feed-ready', 'tryg-feed-failed', 'tryg-item-open'] },
    backgrounds: { disable: true },
    docs: { source: { excludeDecorators: true } },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Nyhedsrum',
          'Liste over nyheder',
          'Nyhed',
          'Kontakt',
          'Organisation',
          'Brødkrumme',
          'Springlink',
        ],
      },
    },
  },
  globalTypes: {
    host: {
      description: 'Farverne på den side, elementet står på',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Lys side' },
          { value: 'dark', title: 'Mørk side' },
        ],
      },
    },
    column: {
      description: 'Bredden af den spalte, elementet står i',
      toolbar: {
        icon: 'mobile',
        dynamicTitle: true,
        items: [
          { value: 'wide', title: 'Hele bredden' },
          { value: 'narrow', title: '320 px' },
        ],
      },
    },
  },
  initialGlobals: { host: 'light', column: 'wide' },
  decorators: [
    withActions,
    (story, { globals: { host, column }, viewMode }) =>
      html`<div class="host host-${host} host-${viewMode === 'docs' ? 'block' : 'page'}">
        <div class="column-${column}">${story()}</div>
      </div>`,
  ],
  argTypesEnhancers: [controlsByType],
};

export default preview;
