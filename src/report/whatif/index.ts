export { formatAcceptability, type WhatIfOptions } from './formatAcceptability.ts';
