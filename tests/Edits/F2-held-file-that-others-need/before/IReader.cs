public interface IReader
{
    string Peek();
}
