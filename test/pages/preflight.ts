import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const JARS = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'jaxb-api',
  'javax.activation',
  'bcprov',
  'commons-io',
].map((name) => `/usr/share/java/${name}.jar`);

function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** True where PDFBox preflight (Debian libpdfbox2-java) can be run. */
export const canPreflight: boolean = JARS.every((jar) => existsSync(jar)) && hasJava();

/** What PDFBox preflight says of a file; it checks the rules of PDF/A-1b. */
export function preflight(file: string): string {
  const args = ['-Djava.awt.headless=true', '-cp', JARS.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file];
  try {
    return execFileSync('java', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    // It ends with status 255 when a file is not valid.
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}
