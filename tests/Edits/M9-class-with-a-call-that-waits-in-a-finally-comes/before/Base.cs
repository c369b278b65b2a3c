namespace Game;

public class Base<T>
{
    public async Task<int> Wait(int number)
    {
        await Task.Yield();
        return number + 1;
    }
}
