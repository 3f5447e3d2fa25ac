// `npm start`: installs and builds what is missing, then serves the editor. Needs nothing but Node and npm.
import { join } from 'node:path';
import process from 'node:process';
import { Stop, buildApp, install, requireNode, root, tell } from './setup.mjs';

const defaultPort = 4173;

/**
 * Serves the built app on this machine only.
 * @param {number} port
 */
async function serve(port) {
  const { preview } = await import('vite');
  try {
    await preview({ configFile: join(root, 'vite.config.ts'), logLevel: 'silent', preview: { port } });
  } catch (error) {
    if (/already in use|EADDRINUSE/.test(String(error))) {
      throw new Stop(`Port ${port} is taken, perhaps by an editor that already runs: close it, or choose another with PORT=${port + 1} npm start.`);
    }
    throw error;
  }
  process.stdout.write(`eTOM Flow: http://127.0.0.1:${port}\n`);
}

/** Reads the port that the environment asks for. */
function wantedPort() {
  const text = process.env.PORT ?? '';
  if (text === '') {
    return defaultPort;
  }
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(`PORT is "${text}", which is no port: give a number from 1 to 65535.`);
  }
  return port;
}

try {
  requireNode();
  const port = wantedPort();
  await install();
  await buildApp();
  await serve(port);
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
