namespace Game;

public static class Endless
{
    public static IEnumerable<IEnumerator<string>> All() =>
    [
        PlainToLambda(3).GetEnumerator(),
        PlainToLocal(3).GetEnumerator(),
        PlainToHeld(3).GetEnumerator(),
        PlainToQuery(3).GetEnumerator(),
        LambdaToPlain(3).GetEnumerator(),
        LambdaToLocal(3).GetEnumerator(),
        LambdaToHeld(3).GetEnumerator(),
        LambdaToQuery(3).GetEnumerator(),
        LocalToPlain(3).GetEnumerator(),
        LocalToLambda(3).GetEnumerator(),
        LocalToHeld(3).GetEnumerator(),
        LocalToQuery(3).GetEnumerator(),
        HeldToPlain(3).GetEnumerator(),
        HeldToLambda(3).GetEnumerator(),
        HeldToLocal(3).GetEnumerator(),
        HeldToQuery(3).GetEnumerator(),
        QueryToPlain(3).GetEnumerator(),
        QueryToLambda(3).GetEnumerator(),
        QueryToLocal(3).GetEnumerator(),
        QueryToHeld(3).GetEnumerator(),
    ];

    private static IEnumerable<string> PlainToLambda(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            Func<int> ask = () => b + 1;
            yield return $"second {ask()}";
        }
    }

    private static IEnumerable<string> PlainToLocal(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {Ask()}";
            int Ask() => b + 2;
        }
    }

    private static IEnumerable<string> PlainToHeld(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            Func<int> ask = Ask;
            yield return $"second {ask()}";
            int Ask() => b + 3;
        }
    }

    private static IEnumerable<string> PlainToQuery(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {(from one in new[] { 4 } where b > 0 select one + b).Single()}";
        }
    }

    private static IEnumerable<string> LambdaToPlain(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {b}";
        }
    }

    private static IEnumerable<string> LambdaToLocal(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {Ask()}";
            int Ask() => b + 2;
        }
    }

    private static IEnumerable<string> LambdaToHeld(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            Func<int> ask = Ask;
            yield return $"second {ask()}";
            int Ask() => b + 3;
        }
    }

    private static IEnumerable<string> LambdaToQuery(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {(from one in new[] { 4 } where b > 0 select one + b).Single()}";
        }
    }

    private static IEnumerable<string> LocalToPlain(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {b}";
        }
    }

    private static IEnumerable<string> LocalToLambda(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            Func<int> ask = () => b + 1;
            yield return $"second {ask()}";
        }
    }

    private static IEnumerable<string> LocalToHeld(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            Func<int> ask = Ask;
            yield return $"second {ask()}";
            int Ask() => b + 3;
        }
    }

    private static IEnumerable<string> LocalToQuery(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {(from one in new[] { 4 } where b > 0 select one + b).Single()}";
        }
    }

    private static IEnumerable<string> HeldToPlain(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {b}";
        }
    }

    private static IEnumerable<string> HeldToLambda(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            Func<int> ask = () => b + 1;
            yield return $"second {ask()}";
        }
    }

    private static IEnumerable<string> HeldToLocal(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {Ask()}";
            int Ask() => b + 2;
        }
    }

    private static IEnumerable<string> HeldToQuery(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {(from one in new[] { 4 } where b > 0 select one + b).Single()}";
        }
    }

    private static IEnumerable<string> QueryToPlain(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {b}";
        }
    }

    private static IEnumerable<string> QueryToLambda(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            Func<int> ask = () => b + 1;
            yield return $"second {ask()}";
        }
    }

    private static IEnumerable<string> QueryToLocal(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            yield return $"second {Ask()}";
            int Ask() => b + 2;
        }
    }

    private static IEnumerable<string> QueryToHeld(int a)
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var b = a * 10 + turn;
            Func<int> ask = Ask;
            yield return $"second {ask()}";
            int Ask() => b + 3;
        }
    }
}
