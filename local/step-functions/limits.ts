/** Service quotas. Source: Step Functions developer guide, "Service quotas". */
export const PAYLOAD_BYTES = 262_144;
export const VARIABLES_BYTES = 10_485_760;
export const HISTORY_EVENTS = 25_000;
export const EXECUTION_SECONDS = 31_536_000;
export const MAX_SECONDS = 99_999_999;
export const MAX_DELAY_SECONDS = 31_622_399;
export const NAME_CHARACTERS = 80;
export const ERROR_CHARACTERS = 256;
export const CAUSE_CHARACTERS = 32_768;
export const TOKEN_CHARACTERS = 2_048;
export const LIST_RESULTS = 1_000;
