#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { commands } from './commands.ts';
import { nearest } from '../content/nearest.ts';

const [name = '', ...parameters] = process.argv.slice(2);

process.exitCode = await run();

async function run(): Promise<number> {
  if (name === '--version') return say(version());
  if (name === '' || name === '--help' || name === '-h' || name === 'help') return say(help());
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return (await command.load())(parameters);
  const meant = nearest(name, Object.keys(commands));
  console.error(`annals: there is no command ${JSON.stringify(name)}${meant ? `; did you mean "${meant}"?` : ''}\n\n${help()}`);
  return 2;
}

function say(text: string): number {
  console.log(text);
  return 0;
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  const lines = Object.entries(commands).map(([each, { does }]) => `  ${each.padEnd(width)}  ${does}`);
  return `Usage: annals <command> [options]\n\n${lines.join('\n')}\n\n"annals <command> --help" says more. "annals --version" names the version.`;
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(Reflect.get(Object(manifest), 'version'));
}
