using System;

public static class Combinators
{
    public static Parser<T> Then<T, U>(this Parser<U> first, Func<U, Parser<T>> second) => input => second(first(input))(input);

    public static Parser<T> Return<T>(T value) => _ => value;

    public static Parser<string> Twice(this Parser<string> parser) => parser.Then(first => parser.Then(rest => Return(first + "+" + rest)));

    public static Parser<string> Quoted(this Parser<string> parser) => parser.Then(first => Return("q" + first + "q"));
}
