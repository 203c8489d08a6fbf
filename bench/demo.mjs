// The five-minute tour in one line: checks an archive with gaps, builds a complete one, says where to look.
import { spawnSync } from 'node:child_process';

function run(title, args, expected) {
  console.log(`\n── ${title}\n$ dossier ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['bin/dossier.js', ...args], { stdio: 'inherit' });
  if (status !== expected) {
    console.error(`\n退出码 ${status}，应为 ${expected}。`);
    process.exit(1);
  }
}

const DAY = ['--as-of', '2025-04-01'];
run('一、检查一个有缺漏的专卷（退出码 1 是应有的结果）', ['check', 'fixtures/archives/xingfu-gaps', ...DAY], 1);
run('二、检查一个齐全的专卷', ['check', 'fixtures/archives/xingfu-complete', ...DAY], 0);
run(
  '三、正式出卷',
  [
    'build',
    'fixtures/archives/xingfu-complete',
    '-o',
    'out/幸福社区创建专卷-输出',
    '--final',
    '--office',
    'attach',
    ...DAY,
  ],
  0,
);
run('四、核对报送包', ['verify', 'out/幸福社区创建专卷-输出/创建文明城区专卷-幸福社区-2022-2024.zip'], 0);

console.log(`
看这里：
  out/幸福社区创建专卷-输出/打印/2024年度/第二卷 人文环境、生活环境.pdf   一卷：封面、目录、隔页、材料、备考表
  out/幸福社区创建专卷-输出/打印/影集.pdf                              影集和说明条
  out/幸福社区创建专卷-输出/打印/标签.pdf                              封面和脊背贴纸
  out/幸福社区创建专卷-输出/打印/迎检清单.pdf                          给检查组逐项打勾
（以上人物、单位和数字都是虚构的。）`);
