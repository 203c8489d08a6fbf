/** Languages of the terminal and of reports; paper is always Chinese. */
export type Language = 'zh' | 'en';
