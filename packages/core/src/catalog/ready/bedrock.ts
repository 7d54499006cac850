import { type CatalogEntry, openService } from '#catalog/catalog-entry.ts';
import { fact } from '#catalog/fact.ts';

export const bedrock: CatalogEntry = {
  id: 'bedrock',
  stages: ['train'],
  lifecycle: openService,
  absentIn: fact(
    [],
    'https://docs.aws.amazon.com/jp_jp/bedrock/latest/userguide/endpoints-region-availability.html',
  ),
  limits: {},
  abilities: {
    vpc: fact(true, 'https://docs.aws.amazon.com/bedrock/latest/userguide/data-protection.html'),
  },
  guidance: {
    tasks: fact(
      [
        'text-generation',
        'summarisation',
        'question-answering',
        'search',
        'agent',
        'text-classification',
        'sentiment-analysis',
        'entity-extraction',
        'topic-discovery',
        'document-extraction',
        'image-classification',
      ],
      'https://docs.aws.amazon.com/bedrock/latest/userguide/models-region-compatibility.html',
    ),
    modalities: fact(
      ['text', 'documents', 'image'],
      'https://docs.aws.amazon.com/bedrock/latest/userguide/models-region-compatibility.html',
    ),
    pages: {
      models: fact(
        'Foundation models behind one API, without training.',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/models-region-compatibility.html',
      ),
      routing: fact(
        'Some models are reached in the Region, some only through a geographic or a global profile.',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html',
      ),
      agents: fact(
        'Agents Classic takes no new accounts since 2026-07-30; AgentCore takes its place.',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-classic-maintenance-mode.html',
      ),
      tiers: fact(
        'Batch inference and the Flex tier cost less; batch has no tools and no structured output.',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference.html',
      ),
      privacy: fact(
        'Model providers see neither prompts nor answers nor logs.',
        'https://docs.aws.amazon.com/bedrock/latest/userguide/data-protection.html',
      ),
      price: fact(
        'Billed by tokens, by model and by Region.',
        'https://aws.amazon.com/bedrock/pricing/',
      ),
    },
  },
  meters: fact([], 'https://aws.amazon.com/bedrock/pricing/'),
  security: fact(
    ['PrivateLink', 'KMS', 'CloudTrail', 'Guardrails'],
    'https://docs.aws.amazon.com/bedrock/latest/userguide/data-protection.html',
  ),
};
