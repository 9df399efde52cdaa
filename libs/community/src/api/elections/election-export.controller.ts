import { stringify } from 'csv-stringify/sync';
import { IdPipe, PublicAccess } from '#libs/platform';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ElectionExportService } from '../../app/elections/election-export.service.js';

/** Downloads of an election, for everybody: the frozen roll, and after the count every ballot. */
@Controller('export/elections/:id')
@PublicAccess()
export class ElectionExportController {
  constructor(private readonly exports: ElectionExportService) {}

  @Get('ballots.json')
  @Header('content-type', 'application/json; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="election-ballots.json"')
  async json(@Param('id', IdPipe) id: string): Promise<string> {
    return `${JSON.stringify(await this.exports.ballots(id), null, 2)}\n`;
  }

  @Get('ballots.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="election-ballots.csv"')
  async csv(@Param('id', IdPipe) id: string): Promise<string> {
    const { ballots, candidates } = await this.exports.ballots(id);
    const nameOf = (choice: string): string => {
      const candidate = candidates.find((one) => one.id === choice);
      return candidate ? `${candidate.name} (${candidate.authority})` : choice;
    };
    const rows = ballots.map(({ id: ballot, choice }) => [ballot, choice, nameOf(choice)]);
    return stringify([['ballot', 'choice', 'name'], ...rows], { bom: true, escape_formulas: true });
  }

  @Get('roll.txt')
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="election-roll.txt"')
  async roll(@Param('id', IdPipe) id: string): Promise<string> {
    return this.exports.rollText(id);
  }
}
