import {
  Args,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
  createUnionType,
} from '@nestjs/graphql';
import { IsInt, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { NotFoundError } from '#libs/kernel';
import { PublicAccess, RequirePermission } from '../access.decorators.js';
import { CurrentActor, CurrentContext, OptionalActor } from '../actor.decorators.js';
import { type Actor } from '../actor.js';
import { byClass } from '../by-class.js';
import { Connection } from '../connection.js';
import { KeysetList } from '../keyset-list.js';
import { type HubContext } from '../hub-context.js';
import { PageArgs } from '../page.args.js';
import { RequestLoader, batch, inOrderOf } from '../request-loader.js';

/** A row of the shelf. */
export interface BookRow {
  readonly id: string;
  readonly title: string;
  readonly shelfId: string;
}

/** A place for books: enough of a domain to attack a platform that knows none. */
@ObjectType('Shelf')
export class ShelfType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

/** A book with an edge to its shelf, to its neighbours and to a resolver that breaks. */
@ObjectType('Book')
export class BookType {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;
}

/** A page of books. */
@ObjectType()
export class BookConnection extends Connection(BookType) {}

/** What a person may read about themselves. */
@ObjectType('Reader')
export class ReaderType {
  @Field()
  name: string;
}

/** An outcome a person can act on; made by the domain as a plain class of the same name. */
@ObjectType('TitleTakenError')
export class TitleTakenErrorType {
  @Field()
  message: string;
}

/** The domain side of `TitleTakenErrorType`. */
export class TitleTakenError {
  readonly message = 'There is a book of this title already.';
}

const AddBookResult = createUnionType({
  name: 'AddBookResult',
  types: () => [BookType, TitleTakenErrorType] as const,
  resolveType: byClass(BookType),
});

/** Nested, so that paths of faults have something to name. */
@InputType()
export class ChapterInput {
  @Field()
  @MinLength(1, { message: 'must not be empty' })
  name: string;

  @Field(() => Int)
  @IsInt()
  @Min(1, { message: 'must be 1 or more' })
  pages: number;
}

/** What adding a book takes. */
@InputType()
export class AddBookInput {
  @Field()
  @MinLength(1, { message: 'must not be empty' })
  @MaxLength(200, { message: 'must not be longer than 200 characters' })
  title: string;

  @Field(() => [ChapterInput], { defaultValue: [] })
  @ValidateNested({ each: true })
  @Type(() => ChapterInput)
  chapters: ChapterInput[];
}

/** The shelf in memory, with a count of how often each kind of read happened. */
export class Library {
  readonly books: BookRow[] = [];
  reads = { page: 0, shelf: 0, count: 0, signIn: 0 };

  /** Puts so many books on the shelf, named in order. */
  fill(count: number): void {
    this.books.length = 0;
    for (let at = 0; at < count; at += 1) this.books.push(this.book(at));
    this.reads = { page: 0, shelf: 0, count: 0, signIn: 0 };
  }

  /** The book of a number; ids are UUIDs that sort like their numbers. */
  book(number: number): BookRow {
    const tail = number.toString(16).padStart(12, '0');
    return { id: `00000000-0000-7000-8000-${tail}`, title: `Book ${number}`, shelfId: `s${number % 3}` };
  }
}

const BOOKS = new KeysetList<BookRow>('books', 'ASC', [{ sql: 'b.id', key: 'id', type: 'uuid' }]);

/** Shelves by id, read in one go per request. */
@RequestLoader()
export class ShelfLoader {
  constructor(private readonly library: Library) {}

  readonly byId = batch((ids: readonly string[]) => {
    this.library.reads.shelf += 1;
    return Promise.resolve(inOrderOf(ids)(ids.map((id) => ({ id, name: `Shelf ${id}` }))));
  });
}

/** Queries and mutations that a platform without a domain can be tested with. */
@Resolver(() => BookType)
export class LibraryResolver {
  constructor(
    private readonly library: Library,
    private readonly shelves: ShelfLoader,
  ) {}

  @Query(() => BookConnection)
  @PublicAccess({ cache: true })
  books(@Args() page: PageArgs, @Args('word', { type: () => String, nullable: true }) word?: string | null) {
    this.library.reads.page += 1;
    const filter = { word: word ?? null };
    const slice = BOOKS.slice(page, filter);
    const after = slice.parameters[0];
    const all = this.library.books.filter((book) => book.title.includes(word ?? ''));
    const rows = all.filter((book) => after === undefined || book.id > String(after)).slice(0, slice.limit);
    const total = () => {
      this.library.reads.count += 1;
      return all.length;
    };
    return BOOKS.connection(rows, page, filter, total);
  }

  @Query(() => BookType)
  @PublicAccess()
  book(@Args('id', { type: () => ID }) id: string) {
    const found = this.library.books.find((book) => book.id === id);
    if (found === undefined) throw new NotFoundError('BOOK_NOT_FOUND', 'There is no such book.', { id });
    return found;
  }

  @Query(() => ReaderType, { nullable: true })
  @PublicAccess()
  viewer(@OptionalActor() actor: Actor | null) {
    return actor;
  }

  @Query(() => String, { nullable: true })
  @PublicAccess()
  broken(): string {
    throw new Error('secret sql: SELECT password FROM person');
  }

  @Query(() => Int)
  @PublicAccess()
  misfit() {
    return 'secret text that is no number';
  }

  @Query(() => String)
  @PublicAccess()
  echo(@Args('text') text: string): string {
    return text;
  }

  @Query(() => ReaderType)
  @RequirePermission('book.read-private')
  diary(@CurrentActor() actor: Actor) {
    return { name: actor.name };
  }

  @Mutation(() => String)
  @RequirePermission('library.close')
  closeLibrary() {
    return 'closed';
  }

  @Mutation(() => String)
  @RequirePermission('book.add', { fresh: true })
  burnBooks() {
    return 'burnt';
  }

  @Mutation(() => AddBookResult)
  @RequirePermission('book.add')
  addBook(@CurrentActor() _actor: Actor, @Args('input') input: AddBookInput) {
    if (this.library.books.some((book) => book.title === input.title)) return new TitleTakenError();
    const row = { ...this.library.book(this.library.books.length), title: input.title };
    this.library.books.push(row);
    return row;
  }

  @Mutation(() => Boolean)
  @PublicAccess()
  signIn(@Args('token') _token: string, @CurrentContext() context: HubContext): boolean {
    this.library.reads.signIn += 1;
    context.cookies.set('hub', 'made-at-sign-in', { maxAgeSeconds: 60 });
    return true;
  }

  @Mutation(() => Int)
  @PublicAccess({ repeatable: true })
  vote(@Args('points', { type: () => Int }) points: number): number {
    return points;
  }

  @ResolveField(() => ShelfType, { nullable: true })
  shelf(@Parent() book: BookRow) {
    return this.shelves.byId.load(book.shelfId);
  }

  @ResolveField(() => [BookType])
  neighbours(@Parent() book: BookRow) {
    return this.library.books.filter((other) => other.shelfId === book.shelfId).slice(0, 3);
  }
}
