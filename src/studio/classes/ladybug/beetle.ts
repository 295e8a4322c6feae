import {
  CatmullRomCurve3,
  Group,
  Mesh,
  MeshPhysicalMaterial,
  SphereGeometry,
  TubeGeometry,
  Vector3,
} from 'three';
import { hex, hsl } from '../../shared/colour.ts';
import { createNoise } from '../../shared/noise.ts';
import type { Random } from '../../shared/random.ts';
import { surface } from '../../shared/surface.ts';
import { mix, scale, smoothstep, type Vec3 } from '../../shared/vector.ts';

/** Spots of the right wing case: [sideways, forwards, radius], the body about 2 long. */
type Spots = readonly (readonly [number, number, number])[];

const SEVEN: Spots = [
  [0, 0.78, 0.17],
  [0.42, 0.42, 0.15],
  [0.5, -0.22, 0.16],
  [0.22, -0.1, 0.01],
  [0.26, -0.6, 0.14],
];
const TEN: Spots = [
  [0, 0.78, 0.13],
  [0.25, 0.45, 0.12],
  [0.58, 0.35, 0.1],
  [0.3, -0.02, 0.13],
  [0.62, -0.15, 0.1],
  [0.27, -0.48, 0.11],
];
const TWO: Spots = [[0.38, 0.02, 0.24]];

const BLACK = hex(0x0b0a0b);

/** A ladybird of length about 2.4 that stands on height 0 and looks along +z. */
export function createBeetle(random: Random): Group {
  const beetle = new Group();
  const shell = new MeshPhysicalMaterial({
    vertexColors: true,
    roughness: 0.38,
    clearcoat: 0.6,
    clearcoatRoughness: 0.22,
  });
  const chitin = new MeshPhysicalMaterial({
    vertexColors: true,
    roughness: 0.4,
    clearcoat: 0.4,
    clearcoatRoughness: 0.25,
  });
  const belly = new Mesh(new SphereGeometry(1, 40, 20), plainBlack());
  belly.scale.set(0.72, 0.24, 0.92);
  belly.position.y = 0.26;
  beetle.add(belly, new Mesh(wingCases(random), shell), new Mesh(pronotum(random), chitin));
  beetle.add(...head(random), ...legs(random));
  return beetle;
}

function plainBlack(): MeshPhysicalMaterial {
  const material = new MeshPhysicalMaterial({ roughness: 0.45, clearcoat: 0.3, clearcoatRoughness: 0.3 });
  material.color.setRGB(...BLACK);
  return material;
}

/** Height of the shell over a place, in plan view; the rim is at 0.22. */
function dome(u: number, v: number): Vec3 {
  const around = 2 * Math.PI * u;
  const rise = v * (Math.PI / 2);
  const out = Math.cos(rise) ** 0.92;
  const forwards = Math.cos(around);
  const blunt = forwards > 0 ? 0.88 : 1.06;
  return [0.82 * out * Math.sin(around), 0.22 + 0.72 * Math.sin(rise) ** 0.95, blunt * out * forwards];
}

function wingCases(random: Random) {
  const noise = createNoise(random.integer(0, 1e6));
  const spots = random.pick([SEVEN, SEVEN, SEVEN, TEN, TWO]);
  const grow = random.between(0.85, 1.2);
  const red = hsl(random.between(5, 17), random.between(0.85, 0.97), random.between(0.38, 0.48));
  return surface({
    columns: 300,
    rows: 170,
    point: (u, v) => {
      const [x, y, z] = dome(u, v);
      const seam = 0.018 * smoothstep(0.03, 0, Math.abs(x)) * smoothstep(0.3, 0.5, y);
      return [x, y - seam, z];
    },
    colour: (_u, v, [x, y, z]) => {
      const mottled = scale(red, 1 + 0.1 * noise.fractal(x * 4, y * 4, z * 4, 3));
      const rim = mix(mottled, scale(red, 0.45), smoothstep(0.12, 0, v));
      const ragged = 0.025 * noise.fractal(x * 7, z * 7, 2, 2);
      const spot = Math.max(
        ...spots.map(([side, ahead, radius]) => {
          const distance = Math.hypot(Math.abs(x) - side, (z - ahead) * 0.92);
          return smoothstep(radius * grow + 0.02, radius * grow - 0.015, distance + ragged);
        }),
      );
      const line = smoothstep(0.022, 0.008, Math.abs(x)) * smoothstep(-1.02, -0.9, z);
      return mix(rim, BLACK, Math.max(spot, line * 0.9));
    },
  });
}

/** The shield behind the head: black with two pale corners. */
function pronotum(random: Random) {
  const cream = hex(0xe9dfc6);
  const corner = random.between(0.2, 0.27);
  return surface({
    columns: 120,
    rows: 60,
    point: (u, v) => {
      const around = 2 * Math.PI * u;
      const rise = v * (Math.PI / 2);
      const out = Math.cos(rise);
      const wide = 0.56 - 0.08 * Math.cos(around);
      return [
        wide * out * Math.sin(around),
        0.24 + 0.4 * Math.sin(rise),
        0.82 + 0.36 * out * Math.cos(around),
      ];
    },
    colour: (_u, _v, [x, , z]) => {
      const distance = Math.hypot((Math.abs(x) - 0.44) * 0.9, (z - 1.02) * 0.85);
      return mix(BLACK, cream, smoothstep(corner, corner - 0.05, distance));
    },
  });
}

function head(random: Random): Mesh[] {
  const black = plainBlack();
  const skull = new Mesh(new SphereGeometry(0.26, 32, 20), black);
  skull.scale.set(1.15, 0.8, 0.9);
  skull.position.set(0, 0.34, 1.2);
  const cream = new MeshPhysicalMaterial({ color: 0xe6dcc4, roughness: 0.5 });
  const parts: Mesh[] = [skull];
  for (const side of [-1, 1]) {
    const brow = new Mesh(new SphereGeometry(0.06, 16, 12), cream);
    brow.position.set(side * 0.15, 0.46, 1.34);
    const antenna = tube(
      [
        [side * 0.14, 0.4, 1.4],
        [side * 0.3, 0.5, 1.58],
        [side * (0.42 + 0.1 * random.next()), 0.46, 1.7],
      ],
      0.02,
      black,
    );
    const club = new Mesh(new SphereGeometry(0.04, 12, 8), black);
    club.position.set(side * 0.46, 0.46, 1.71);
    parts.push(brow, antenna, club);
  }
  return parts;
}

/** Three jointed legs a side: hip, knee, ankle, foot. */
function legs(random: Random): Mesh[] {
  const black = plainBlack();
  const stances = [
    { hip: 0.62, foot: 1.05 },
    { hip: 0.12, foot: 0.12 },
    { hip: -0.38, foot: -0.82 },
  ];
  return [-1, 1].flatMap((side) =>
    stances.map(({ hip, foot }) => {
      const stride = foot + random.between(-0.16, 0.16);
      return tube(
        [
          [side * 0.4, 0.24, hip],
          [side * 0.86, 0.34, (hip + stride) / 2],
          [side * 1.06, 0.08, stride],
          [side * 1.2, 0.0, stride + Math.sign(foot) * 0.1],
        ],
        0.048,
        black,
      );
    }),
  );
}

function tube(points: readonly Vec3[], radius: number, material: MeshPhysicalMaterial): Mesh {
  const path = new CatmullRomCurve3(points.map((point) => new Vector3(...point)));
  return new Mesh(new TubeGeometry(path, 28, radius, 10), material);
}
