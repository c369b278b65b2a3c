namespace Game;

public static class Waits
{
    public static async Task<string> FromAVcToAc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAVcToVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAVcToA(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => "14";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromAVcToV(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => $"{v}";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromAVcToAV(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => $"{v}";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromAVcToc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAVcToNone(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => "14";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromAcToAVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAcToVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAcToA(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => "14";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromAcToV(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => $"{v}";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromAcToAV(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => $"{v}";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromAcToc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAcToNone(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => "14";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromVcToAVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromVcToAc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromVcToA(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => "14";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromVcToV(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => $"{v}";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromVcToAV(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => $"{v}";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromVcToc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromVcToNone(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => "14";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromAToAVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAToAc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAToVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAToc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromVToAVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromVToAc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromVToVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromVToc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAVToAVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAVToAc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAVToVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromAVToc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromcToAVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromcToAc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromcToVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromcToA(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => "14";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromcToV(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => $"{v}";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromcToAV(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => $"{v}";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromcToNone(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => "14";
        await gates.Second.Task;
        await gates.Third.Task;
        return f() + " " + h();
    }

    public static async Task<string> FromNoneToAVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromNoneToAc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => $"2:{a}";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromNoneToVc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => $"{v}";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }

    public static async Task<string> FromNoneToc(Gates gates, int a)
    {
        await gates.First.Task;
        var v = a * 2;
        Func<string> f = () => "2:7";
        Func<string> h = () => "14";
        try
        {
            await gates.Second.Task;
            gates.Fail();
        }
        catch (InvalidOperationException)
        {
            await gates.Third.Task;
        }
        return f() + " " + h();
    }
}
