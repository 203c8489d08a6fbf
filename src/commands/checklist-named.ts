import type { Checklist } from '../model/checklist.ts';
import { readChecklist } from '../parse/checklist.ts';
import type { ArchiveFiles } from '../source/archive-files.ts';
import { ReadFailure } from '../source/archive-files.ts';
import { readShipped, shippedNames } from '../source/shipped.ts';
import { UsageError } from './usage-error.ts';
import { isYaml } from '../source/yaml-name.ts';

const FOLDER = 'templates/checklists';

function unknownChecklist(name: string, cause: unknown): UsageError {
  const known = shippedNames(FOLDER).map((file) => file.replace(/\.yaml$/, ''));
  return new UsageError(
    { zh: `没有这份检查清单：${name}`, en: `there is no checklist called ${name}` },
    {
      zh: `自带的清单：${known.join('、')}。要用自己的清单，请在 dossier.yaml 的 checklist 写它的路径，如 ./清单.yaml。`,
      en: `Shipped: ${known.join(', ')}. For one of your own write its path, e.g. ./checklist.yaml.`,
    },
    { cause },
  );
}

/**
 * The checklist that a name means: a path relative to the archive when it ends in .yaml or .yml, else a shipped one.
 * @throws UsageError when there is none, InputError when it is invalid
 */
export function checklistNamed(name: string, files: ArchiveFiles | null): Checklist {
  const path = name.replace(/^\.\//, '');
  try {
    if (files !== null && isYaml(path)) return readChecklist(path, files.read(path));
    return readChecklist(`${path}.yaml`, readShipped(`${FOLDER}/${path}.yaml`));
  } catch (error) {
    if (error instanceof ReadFailure) throw unknownChecklist(name, error);
    throw error;
  }
}
