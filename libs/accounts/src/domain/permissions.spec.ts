import { describe, expect, it } from '@jest/globals';
import { permissionsOf, permissionsOfSession } from './permissions.js';

describe('permissions', () => {
  it('allow nothing to a person without a role, or with a role nobody knows', () => {
    expect(permissionsOf([])).toEqual(new Set());
    expect(permissionsOf(['administrator', 'constructor', '__proto__'])).toEqual(new Set());
  });

  it('let members answer assessments, but not publish questionnaires', () => {
    const allowed = permissionsOf(['member']);
    expect(allowed.has('assessment.edit')).toBe(true);
    expect(allowed.has('questionnaire.import')).toBe(false);
  });

  it('let coordinators publish questionnaires', () => {
    expect(permissionsOf(['coordinator']).has('questionnaire.import')).toBe(true);
  });

  it('add up over roles', () => {
    expect(permissionsOf(['member', 'coordinator'])).toEqual(
      new Set([...permissionsOf(['member']), ...permissionsOf(['coordinator'])]),
    );
  });
});

describe('a session without a second factor', () => {
  it('withholds from coordinators what only they may do, and leaves them what every member may', () => {
    const { permissions, withheldPermissions } = permissionsOfSession(['coordinator'], false);
    expect(permissions).toEqual(permissionsOf(['member']));
    expect([...withheldPermissions]).toContain('questionnaire.import');
  });

  it('withholds nothing from members', () => {
    expect(permissionsOfSession(['member'], false).withheldPermissions).toEqual(new Set());
  });

  it('withholds nothing once it has one', () => {
    expect(permissionsOfSession(['coordinator'], true)).toEqual({
      permissions: permissionsOf(['coordinator']),
      withheldPermissions: new Set(),
    });
  });
});
