/** Longer than the idle time of AWS's SDKs' connection pools, so that they close first. */
export const keepAliveSeconds = 75;
