import type { Given, Texts } from './contract.ts';

declare const GIVEN: Given;
export const given: Given = GIVEN;

const language = (): string => document.documentElement.lang;
export const text = (name: keyof Texts): string => given.texts[language()]?.[name] ?? '';
export const neutralTitle = (): string => given.neutral[language()] ?? '';
