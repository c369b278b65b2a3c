public interface IBox<T>
{
    T Open();
}
