/** Endings of files that hold a network, or part of one, in whatever format. */
const modelEndings = /\.(keras|zip|json|bin|h5|hdf5|pb|onnx|pt|pth|tflite|safetensors)$/i;

/** Shards had no ending in the first years of tfjs. */
const oldShard = /group\d+-shard\d+of\d+$/;

export const isModelFile = (path: string): boolean => modelEndings.test(path) || oldShard.test(path);

/** Whether a file may hold a list of class names. */
export const isNamesFile = (path: string): boolean => /\.(txt|json)$/i.test(path);
