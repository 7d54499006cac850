/** The descriptor of a worker's pipe to its plane, behind the three of every process and the channel of Node. */
export const recordsPipe = 4 as const;
