using System;

public static class Combinators
{
    public static Parser<T> Then<T, U>(this Parser<U> first, Func<U, Parser<T>> second) => input => second(first(input))(input);

    public static Parser<T> Return<T>(T value) => _ => value;

    public static Parser<string> Twice(this Parser<string> parser) => parser.Then(first => parser.Then(rest => Return(first + "+" + rest)));

    public static Parser<string> Quoted(this Parser<string> parser) => parser.Then(first => Return("q" + first + "q"));

    public static Parser<string> Delimited<T, U>(this Parser<T> parser, Parser<U> delimiter) =>
        parser.Then(first => delimiter.Then(_ => parser).Then(rest => Return($"{first}-{rest}")));

    public static Parser<string> Delimited<T, U, V>(this Parser<T> parser, Parser<U> delimiter, V end) =>
        parser.Then(first => delimiter.Then(_ => delimiter).Then(rest => Return($"{first}={rest}{end}")));

    public static Func<Parser<string>, Parser<string>> Held(string prefix) => parser => text => prefix + parser(text) + "after";
}
