import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a member was called, and was, when it signed: a certificate shows what was signed. */
export class SignedAs1764000900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(`
      ALTER TABLE membership ADD COLUMN signed_name jsonb, ADD COLUMN signed_type text,
        ADD COLUMN signed_country character(2)
    `);
    await runner.query(`
      UPDATE membership m SET signed_name = a.name, signed_type = a.type, signed_country = a.country
      FROM authority a WHERE a.id = m.authority_id AND m.certificate_code IS NOT NULL
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL lock_timeout = '5s'`);
    await runner.query(
      'ALTER TABLE membership DROP COLUMN signed_country, DROP COLUMN signed_type, DROP COLUMN signed_name',
    );
  }
}
