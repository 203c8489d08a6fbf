// Prints how well loose files are filed: precision, recall, share filed without a question and wrong filings, for both halves of fixtures/intake/.
// With --show also every file of the tuning half that was filed wrongly or asked about; the held-out half is not to be looked at.
import { createServer } from 'vite';

const server = await createServer({ configFile: false, server: { middlewareMode: true }, appType: 'custom' });
const { labelledSet, measure } = await server.ssrLoadModule('/test/intake/labelled.ts');
const share = (value) => `${(value * 100).toFixed(1)} %`;

for (const half of ['tuning', 'held-out']) {
  const { files, labelled, filed, wrong, asked, precision, recall } = measure(labelledSet(half));
  console.log(
    `${half.padEnd(9)} ${files} files, ${labelled} with a place: precision ${share(precision)}, recall ${share(recall)}, ` +
      `filed without a question ${filed} (${share(filed / files)}), filed wrongly ${wrong.length} (${share(wrong.length / filed)} of them)`,
  );
  if (!process.argv.includes('--show') || half !== 'tuning') continue;
  for (const { path, label, got } of wrong) console.log(`  wrong ${path}: ${got}, should be ${label ?? 'asked'}`);
  for (const { path, label, got } of asked) console.log(`  asked ${path}: ${got}, should be ${label}`);
}
await server.close();
