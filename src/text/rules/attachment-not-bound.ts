import type { Rule } from '../../model/finding.ts';
import type { BindingProblem } from '../../model/rendition.ts';
import { bindingWords } from '../binding-words.ts';

export const attachmentNotBound: Rule<{ path: string; problem: BindingProblem }> = {
  id: 'attachment-not-bound',
  severity: 'error',
  clause: 'complete',
  why: {
    zh: '材料里的每个文件都要装进卷里；装不进去的，检查人翻到的只是一张说明页。',
    en: 'Every file of a piece belongs in the volume; for one that cannot be bound the inspector finds only a page that says so.',
  },
  mend: {
    zh: '打开文件看看能否正常显示，去掉密码或重新扫描、另存后替换原文件，再重新出卷。',
    en: 'Open the file; remove its password, scan it again or save it anew, replace it, and build again.',
  },
  message: {
    zh: ({ path, problem }) => `没有装订：${path}（${bindingWords[problem].zh}），卷里放了说明页`,
    en: ({ path, problem }) => `Not bound: ${path} (${bindingWords[problem].en}); a page in the volume says so`,
  },
};
