namespace Game;

public static class Waits
{
    public static async Task<string> FromAVcToAc(Gates all, int number)
    {
        Func<Gates, int, Task<string>> call = async (gates, a) =>
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
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
        };
        return await call(all, number);
    }

    public static async Task<string> FromAVcToA(Gates all, int number)
    {
        async Task<string> Call(Gates gates, int a)
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
            Func<string> h = () => "14";
            await gates.Second.Task;
            await gates.Third.Task;
            return f() + " " + h();
        }
        return await Call(all, number);
    }

    public static async Task<string> FromAVcToAV(Gates all, int number)
    {
        Func<Gates, int, Task<string>> call = async (gates, a) =>
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
            Func<string> h = () => $"{v}";
            await gates.Second.Task;
            await gates.Third.Task;
            return f() + " " + h();
        };
        return await call(all, number);
    }

    public static async Task<string> FromAVcToNone(Gates all, int number)
    {
        async Task<string> Call(Gates gates, int a)
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => "4:7";
            Func<string> h = () => "14";
            await gates.Second.Task;
            await gates.Third.Task;
            return f() + " " + h();
        }
        return await Call(all, number);
    }

    public static async Task<string> FromAcToAVc(Gates all, int number)
    {
        Func<Gates, int, Task<string>> call = async (gates, a) =>
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
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
        };
        return await call(all, number);
    }

    public static async Task<string> FromAcToA(Gates all, int number)
    {
        async Task<string> Call(Gates gates, int a)
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
            Func<string> h = () => "14";
            await gates.Second.Task;
            await gates.Third.Task;
            return f() + " " + h();
        }
        return await Call(all, number);
    }

    public static async Task<string> FromAcToAV(Gates all, int number)
    {
        Func<Gates, int, Task<string>> call = async (gates, a) =>
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
            Func<string> h = () => $"{v}";
            await gates.Second.Task;
            await gates.Third.Task;
            return f() + " " + h();
        };
        return await call(all, number);
    }

    public static async Task<string> FromAcToNone(Gates all, int number)
    {
        async Task<string> Call(Gates gates, int a)
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => "4:7";
            Func<string> h = () => "14";
            await gates.Second.Task;
            await gates.Third.Task;
            return f() + " " + h();
        }
        return await Call(all, number);
    }

    public static async Task<string> FromAToAVc(Gates all, int number)
    {
        Func<Gates, int, Task<string>> call = async (gates, a) =>
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
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
        };
        return await call(all, number);
    }

    public static async Task<string> FromAToAc(Gates all, int number)
    {
        async Task<string> Call(Gates gates, int a)
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
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
        return await Call(all, number);
    }

    public static async Task<string> FromAVToAVc(Gates all, int number)
    {
        Func<Gates, int, Task<string>> call = async (gates, a) =>
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
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
        };
        return await call(all, number);
    }

    public static async Task<string> FromAVToAc(Gates all, int number)
    {
        async Task<string> Call(Gates gates, int a)
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
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
        return await Call(all, number);
    }

    public static async Task<string> FromNoneToAVc(Gates all, int number)
    {
        Func<Gates, int, Task<string>> call = async (gates, a) =>
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
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
        };
        return await call(all, number);
    }

    public static async Task<string> FromNoneToAc(Gates all, int number)
    {
        async Task<string> Call(Gates gates, int a)
        {
            await gates.First.Task;
            var v = a * 2;
            Func<string> f = () => $"4:{a}";
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
        return await Call(all, number);
    }
}
