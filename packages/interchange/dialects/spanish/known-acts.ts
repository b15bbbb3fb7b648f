/**
 * Argentine acts that are cited by a name which their files do not carry as a title: InfoLEG files acts under subject headings, and an act
 * that changes the Penal Code stands under `CODIGO PENAL` just as the code itself. `title` is set only for codes, which have no other name.
 */
export interface KnownAct {
  title?: string;
  names: readonly string[];
}

export const KNOWN_ARGENTINE_ACTS: Readonly<Record<string, KnownAct>> = {
  'LEY-340': { title: 'Código Civil', names: [] },
  'LEY-2372': { title: 'Código de Procedimientos en Materia Penal', names: [] },
  'LEY-11179': { title: 'Código Penal de la Nación Argentina', names: ['Código Penal', 'CP'] },
  'LEY-11683': { names: ['Ley de Procedimiento Tributario'] },
  'LEY-14029': { title: 'Código de Justicia Militar', names: [] },
  'LEY-17454': { title: 'Código Procesal Civil y Comercial de la Nación', names: ['CPCCN'] },
  'LEY-17671': { names: ['Ley de Identificación, Registro y Clasificación del Potencial Humano Nacional'] },
  'LEY-20429': { names: ['Ley Nacional de Armas y Explosivos'] },
  'LEY-22278': { names: ['Régimen Penal de la Minoridad'] },
  'LEY-22415': { title: 'Código Aduanero', names: [] },
  'LEY-23737': { names: ['Ley de Estupefacientes'] },
  'LEY-23984': { title: 'Código Procesal Penal de la Nación', names: ['Código Procesal Penal', 'CPPN'] },
  'LEY-24660': { names: ['Ley de Ejecución de la Pena Privativa de la Libertad'] },
  'LEY-24767': { names: ['Ley de Cooperación Internacional en Materia Penal'] },
  'LEY-24769': { names: ['Ley Penal Tributaria'] },
  'LEY-25188': { names: ['Ley de Ética en el Ejercicio de la Función Pública', 'Ley de Ética Pública'] },
  'LEY-25246': { names: ['Ley de Encubrimiento y Lavado de Activos de Origen Delictivo', 'Ley de Lavado de Activos'] },
  'LEY-25326': { names: ['Ley de Protección de los Datos Personales'] },
  'LEY-26200': { names: ['Ley de Implementación del Estatuto de Roma'] },
  'LEY-26364': { names: ['Ley de Prevención y Sanción de la Trata de Personas y Asistencia a sus Víctimas'] },
  'LEY-26388': { names: ['Ley de Delitos Informáticos'] },
  'LEY-26994': { title: 'Código Civil y Comercial de la Nación', names: ['CCyC'] },
  'LEY-27063': { title: 'Código Procesal Penal Federal', names: ['CPPF'] },
  'LEY-27304': { names: ['Ley del Arrepentido'] },
  'LEY-27372': { names: ['Ley de Derechos y Garantías de las Personas Víctimas de Delitos'] },
  'LEY-27401': {
    names: ['Ley de Responsabilidad Penal Empresaria', 'Ley de Responsabilidad Penal de las Personas Jurídicas'],
  },
};
