import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Elements, Events, Settings } from './settings.js';

type Listeners = { [Name in keyof Events as `on${Name}`]?: (event: Events[Name]) => void };

type ReactElements = {
  [Tag in keyof Elements]: DetailedHTMLProps<HTMLAttributes<Elements[Tag]>, Elements[Tag]> &
    Settings<Elements[Tag]> &
    Listeners;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
