/**
 * The same question the house asks before it keeps a text (`denunciation.ts`), asked in the browser before
 * the browser keeps one.
 */
export { legalFormOf } from "../denunciation.ts";
