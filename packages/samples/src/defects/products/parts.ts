import { bracket } from '#defects/products/bracket.ts';
import { cap } from '#defects/products/cap.ts';
import { gasket } from '#defects/products/gasket.ts';
import type { Part } from '#defects/products/part.ts';
import type { Product } from '#defects/scene.ts';

export const parts: Readonly<Record<Product, Part>> = { bracket, gasket, cap };
