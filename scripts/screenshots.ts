// npm run screenshots: builds the screens first (see package.json), then takes the pictures of the README anew.
import { join } from 'node:path';
import { takePictures } from '../apps/web/pictures/take-pictures.ts';
import { startDemonstration } from './demonstration-server.ts';

const folder = join(import.meta.dirname, '../docs/pictures');
const server = await startDemonstration();
try {
  await takePictures({ url: server.url, folder, log: (line) => process.stdout.write(`${line}\n`) });
} finally {
  await server.stop();
}
