import { expose } from 'comlink';
import { EngineCore } from './engine-core.ts';
import { remoteEngine } from './remote-engine.ts';
import { tfjsSurroundings } from './tfjs-surroundings.ts';

expose(remoteEngine(new EngineCore(tfjsSurroundings())));
