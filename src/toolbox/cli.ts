#!/usr/bin/env node
import { defineCommand, runMain } from 'citty';

/** `tryg-feed`: makes, checks and serves the feed that the widgets show. */
const tryg = defineCommand({
  meta: { name: 'tryg-feed', description: 'Værktøjet bag nyhedsstrømmen: tjek, hent, byg, og prøv den af.' },
  subCommands: {
    check: () => import('./check/command.js').then((m) => m.command),
    serve: () => import('./serve/command.js').then((m) => m.command),
    init: () => import('./init/command.js').then((m) => m.command),
    build: () => import('./build/command.js').then((m) => m.command),
    import: () => import('./import/command.js').then((m) => m.command),
  },
});

await runMain(tryg);
