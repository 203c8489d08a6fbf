/**
 * What people write in the names of files, to be read and never to be printed: words for kinds of papers beside those of the checklist, and what a name
 * carries along that says nothing of its content.
 */

/** Other words for the last word of a part's name: 花名册 is a 名册. */
export const paperWords: Readonly<Record<string, readonly string[]>> = {
  名册: ['花名册', '名单', '登记表', '人员表', '统计表', '信息表', '台账', '登记册', '汇总表'],
  名单: ['花名册', '名册', '人员表', '登记表', '一览表'],
  计划: ['工作计划', '打算', '工作要点', '活动计划', '规划'],
  总结: ['工作总结', '小结', '年终总结', '全年总结', '年度总结', '工作汇报', '情况汇报'],
  半年总结: ['上半年总结', '半年小结', '上半年工作总结', '半年工作总结', '上半年小结', '半年度总结', '总结'],
  安排: ['活动安排', '工作安排', '活动方案', '方案', '安排表', '计划', '通知', '日程', '日程表', '课程表'],
  实施方案: ['工作方案', '方案'],
  记录: [
    '活动记录',
    '会议记录',
    '会议纪要',
    '纪要',
    '笔记',
    '学习笔记',
    '记录表',
    '记录本',
    '记录簿',
    '签到表',
    '签到册',
    '签到',
    '活动照片',
    '现场照片',
    '照片',
    '现场',
    '活动纪实',
    '活动',
  ],
  简报: ['信息', '工作信息', '快讯', '动态', '信息简报', '报道', '新闻稿'],
  资料: [
    '宣传资料',
    '材料',
    '宣传单',
    '宣传页',
    '展板',
    '海报',
    '课件',
    '手册',
    '宣传册',
    '宣传画',
    '折页',
    '明白纸',
    '倡议书',
    '横幅',
  ],
  材料: ['资料', '事迹', '介绍', '简介'],
  制度: ['管理制度', '工作制度', '规定', '管理办法', '办法', '守则', '章程', '条例', '规范', '细则'],
  机构: [
    '领导小组',
    '工作小组',
    '组织机构',
    '组织网络',
    '机构设置',
    '成员名单',
    '委员会',
    '组织架构',
    '组成人员',
    '成立',
  ],
  职责: ['工作职责', '岗位职责', '责任分工', '职责分工', '分工'],
  措施: ['办法', '具体措施', '工作措施', '对策'],
  机制: ['工作机制', '长效机制', '运行机制'],
  规划: ['三年规划', '五年规划', '发展规划', '建设规划', '工作规划'],
  考核: ['考核表', '考试', '测试', '试卷', '成绩', '成绩单', '考核结果', '测验', '答题卡', '竞赛'],
  典型: ['先进典型', '典型事迹', '先进事迹', '典型材料'],
  主题: ['主题活动', '主题教育', '主题党日'],
  内容: ['责任书', '承诺书', '工作内容', '学习', '公开'],
  教材: ['教案', '讲义', '课本', '读本', '课件', '讲稿'],
  报到册: ['签到册', '签到表', '签到', '点名册', '报到表', '报名表'],
  教师队伍: ['教师名单', '师资', '师资队伍', '教师名册', '讲师团', '教师花名册', '授课教师'],
  学员名单: ['学员名册', '学员花名册', '学员', '学员登记表'],
  组织: ['名册', '名单', '花名册', '人员表', '登记表'],
  网络: ['网络图', '组织网络', '三位一体'],
  责任制: ['责任书', '责任状'],
};

/** Short and other ways to say the same, as the checklist says it; longer ones first. */
export const sameWords: readonly (readonly [string, string])[] = [
  ['爱卫会', '爱国卫生运动委员会'],
  ['爱卫', '爱国卫生'],
  ['创城', '创建文明城区'],
  ['创文', '创建文明城区'],
  ['法治', '法制'],
  ['计生', '计划生育'],
];

/** Names of days and events → the word by which parts of the checklist tell them apart. */
export const dayWords: Readonly<Record<string, readonly string[]>> = {
  重要纪念日: ['清明', '祭扫', '烈士', '七一', '建党', '建军', '八一', '九一八', '公祭', '抗战', '一二九', '五四'],
  节庆日: ['春节', '元宵', '端午', '中秋', '重阳', '七夕', '元旦', '腊八', '妇女节', '儿童节', '劳动节', '迎新春'],
  重要事件: ['党代会', '二十大', '两会', '全会', '亚运会', '冬奥'],
};

/** What a name carries along: copies, versions, seals, scans. Longest first where one holds another. */
export const nameNoise: readonly RegExp[] = [
  /(?:最终|终|定稿|修改|修订|打印|盖章|扫描|正式|草|初|送审|报送|上报|存档|归档|电子|新|旧|第[一二三四五\d]+)[版稿]\d*/gu,
  /(?:已盖章|盖章|定稿|终稿|最终|扫描件|扫描|复印件|复印|原件|副本|备份|汇总版|打印|上报用|存档|归档|最新|新建|转自|转发|无标题|未命名)\d*/gu,
  /新建(?:文件夹|文本文档|microsoft\s*(?:word|excel)\s*(?:文档|工作表)?|docx?\s*文档|xlsx?\s*工作表)/giu,
  /微信图片|微信截图|微信文件|企业微信截图|qq图片|qq截图|mmexport|wx_camera|wechat\s*image|screenshot|屏幕截图|截屏|截图|全能扫描王|camscanner/giu,
  /\b(?:img|dsc|dscn|dscf|pxl|mvimg|vid|scan|doc|photo|image|pic|new|final|copy|ver)\b[_ -]?/giu,
  /[（(【[](?:\d{1,3}|[一二三四五六七八九十]|副本|最终|终|新|改|copy)[）)】\]]/giu,
  /\bv\d+(?:\.\d+)*\b/giu,
];

/** A paper that comes from above is called so. */
export const issuedPaper: RegExp = /通知|意见|办法|决定|文件|函|批复|通报|公告|工作要点|实施方案|规定|红头/u;

/** What a line that is nothing but the name of a body ends in. */
export const signingBodies: RegExp =
  /^\p{Script=Han}{4,24}(?:委员会|居委会|党委|党总支|党支部|办事处|领导小组|服务站|服务中心)$/u;

/** What is said of places and bodies and tells no item from another. */
export const commonWords: readonly string[] = [
  '社区居民委员会',
  '社区居委会',
  '居民委员会',
  '居委会',
  '社区党委',
  '社区党总支',
  '社区',
  '开展',
  '群众',
  '业余',
  '有关',
  '关于',
  '年度',
  '工作的',
  '工作',
];

/** Comments at the head of a record that was made for a file. */
export const newRecordNotes: { readonly origin: string; readonly received: (date: string) => string } = {
  origin: '由 dossier 按文件登记，只写了能确定的；还缺什么见 dossier check。',
  received: (date) => `收到日期 ${date}（从文件名推算，不是拍摄或成文日期）；核对后写成 date。`,
};
