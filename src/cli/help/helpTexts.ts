import type { Language } from '../../issue/index.ts';
import { en } from './en.ts';
import type { HelpTexts } from './HelpText.ts';
import { zh } from './zh.ts';

export const helpTexts: Readonly<Record<Language, HelpTexts>> = { zh, en };
