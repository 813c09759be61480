import type { Language } from '../../issue/index.ts';
import type { MarkdownWords } from './MarkdownWords.ts';
import { en } from './words.en.ts';
import { zh } from './words.zh.ts';

export const markdownWords: Readonly<Record<Language, MarkdownWords>> = { zh, en };
