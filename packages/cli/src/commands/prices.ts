import { defineCommand } from '#command/command.ts';
import { exitCodes } from '#exit-code.ts';

export const pricesCommand = defineCommand({
  name: 'prices',
  summary: 'pricesSummary',
  positionals: [{ name: 'ACTION', help: 'pricesAction', required: true, allowed: ['update'] }],
  flags: {
    from: { type: 'text', help: 'pricesFrom', value: 'URL' },
    region: { type: 'text', help: 'pricesRegion', value: 'REGIONS' },
    ec2: { type: 'boolean', help: 'pricesEc2' },
  },
  examples: [
    'slipway prices update',
    'slipway prices update --region eu-west-3,eu-west-1',
    'slipway prices update --from https://mirror.example.com --json',
  ],
  async run({ flags }, context) {
    const { refreshPrices } = await import('#prices/refresh-prices.ts');
    const { from, region } = flags;
    const names = region?.split(',').map((name) => name.trim());
    const regions = names?.filter((name) => name !== '');
    await refreshPrices(
      {
        withEc2: flags.ec2,
        folder: context.environment.cacheDir,
        ...(from === undefined ? {} : { from }),
        ...(regions === undefined || regions.length === 0 ? {} : { regions }),
      },
      context,
    );
    return exitCodes.done;
  },
});
