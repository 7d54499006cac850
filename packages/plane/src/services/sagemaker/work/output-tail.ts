export { OutputTail } from '../../../logs/output-tail.ts';
