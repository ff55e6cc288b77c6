import { useEffect, useState } from 'react';
import type { Measure } from './graph-model.ts';

/** Measures text in the interface's own face; anew once the face has been fetched. */
export function useMeasure(): Measure {
  const [measure, setMeasure] = useState<Measure>(createMeasure);
  useEffect(() => {
    let gone = false;
    void Promise.all([faceOf('plain'), faceOf('strong')].map((face) => document.fonts.load(face, 'Hồ sơ'))).then(() => {
      if (!gone) setMeasure(createMeasure);
    });
    return () => {
      gone = true;
    };
  }, []);
  return measure;
}

function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const faces = { plain: faceOf('plain'), strong: faceOf('strong') };
  return (text, weight) => {
    if (!context) return text.length * 8;
    context.font = faces[weight];
    return context.measureText(text).width;
  };
}

function faceOf(weight: 'strong' | 'plain'): string {
  const family = getComputedStyle(document.documentElement).getPropertyValue('--face-text');
  return weight === 'strong' ? `600 15px ${family}` : `400 13px ${family}`;
}
