export { type LoadedPrices, loadPrices } from './load-prices.ts';
export {
  publicPriceList,
  type UpdateRequest,
  type UpdateResult,
  type UpdateWorld,
  updatePrices,
} from './update-prices.ts';
