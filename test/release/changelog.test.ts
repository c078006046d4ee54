import { expect, test } from 'vitest';
import { released } from '../../.build/release/changelog.mjs';

const changelog = (section: string) => `# Changelog\n\n${section}\n## [1.0.0] – 2026-12-01\n\n- The first.\n`;

test('what is unreleased gets its version and its date, and the rest stays', () => {
  const before = changelog('## [next] – unreleased\n\n### Added\n\n- An attribute.\n');
  expect(released(before, '1.1.0', '2027-01-31')).toBe(
    changelog('## [1.1.0] – 2027-01-31\n\n### Added\n\n- An attribute.\n'),
  );
});

test.each([
  ['has no unreleased section', ''],
  ['has nothing in it', '## [next] – unreleased\n'],
])('a version whose changelog %s is refused', (_, section) => {
  expect(() => released(changelog(section), '1.1.0', '2027-01-31')).toThrow(/say what changes/);
});
