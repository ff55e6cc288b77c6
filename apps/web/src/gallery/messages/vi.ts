/** The gallery's own words; what its examples say is an example too and stays Vietnamese. */
export const vi = {
  title: 'Thành phần giao diện',
  lead: 'Các thành phần dùng chung của mọi màn hình, mỗi thành phần một trang với các trạng thái của nó. Chỉ có trong bản trình diễn.',
  code: 'Tên trong mã: ',
  groups: {
    verdicts: 'Kết luận và trạng thái',
    lists: 'Danh sách',
    fields: 'Ô nhập',
    acts: 'Tác nghiệp',
    layout: 'Trình bày',
  },
  entries: {
    verdict: {
      title: 'Kết luận có căn cứ',
      lead: 'Một điều kiện được đối chiếu: đạt, chưa đạt, chờ giấy tờ chứng minh hay chưa xác định được, kèm điều khoản.',
    },
    paper: {
      title: 'Văn bản hành chính',
      lead: 'Văn bản như khi in ra: quốc hiệu, số ký hiệu, nội dung, chữ ký, nơi nhận, phụ lục.',
    },
    status: {
      title: 'Tình trạng',
      lead: 'Tình trạng bằng chữ, có dấu đi kèm; màu chỉ nhắc lại điều chữ đã nói.',
    },
    road: {
      title: 'Đường đi và quá trình xử lý',
      lead: 'Hồ sơ đã qua đâu, đang ở đâu, còn đến đâu; ai đã làm gì và khi nào.',
    },
    notice: {
      title: 'Thông báo',
      lead: 'Điều gì đã xảy ra, vì sao, theo quy định nào và làm gì tiếp.',
    },
    progress: {
      title: 'Chờ và tiến độ',
      lead: 'Việc dài thì nói rõ đến đâu và cho phép rời trang; việc ngắn thì giữ chỗ, không nhấp nháy.',
    },
    review: {
      title: 'Xem xét nhiều hồ sơ',
      lead: 'Từng hồ sơ đọc từ trên xuống, chọn hoặc bỏ chọn; các việc luôn ở cạnh dưới, vừa tầm ngón cái.',
    },
    'cross-table': {
      title: 'Bảng hai chiều',
      lead: 'Số theo hàng và cột, có tổng; bảng rộng thì cuộn trong khung, cột đầu giữ nguyên.',
    },
    table: {
      title: 'Bảng',
      lead: 'Bảng có chọn dòng, sắp xếp và phân trang; trên điện thoại mỗi dòng thành một thẻ.',
    },
    filters: {
      title: 'Lọc và tìm kiếm',
      lead: 'Điều kiện lọc, điều kiện đang áp dụng và các chế độ xem đã lưu của từng người.',
    },
    batch: {
      title: 'Thực hiện hàng loạt',
      lead: 'Chọn nhiều dòng, xem trước kết quả của từng dòng rồi mới xác nhận.',
    },
    'choice-list': {
      title: 'Danh sách để chọn và liên kết',
      lead: 'Một mục được chọn bằng một lần bấm; các liên kết cạnh nhau.',
    },
    'text-field': {
      title: 'Ô chữ',
      lead: 'Nhãn ở trên, lời hướng dẫn dưới nhãn, lỗi bằng lời ở dưới ô.',
    },
    choice: {
      title: 'Ô chọn',
      lead: 'Có hoặc không, một trong vài điều, một trong nhiều điều.',
    },
    'date-field': {
      title: 'Ô ngày',
      lead: 'Gõ ngày/tháng/năm là cách chính; lịch là cách thứ hai.',
    },
    'file-field': {
      title: 'Ô tệp',
      lead: 'Chọn bằng nút hoặc kéo thả; các tệp đã chọn hiện ngay bên dưới với dung lượng.',
    },
    button: {
      title: 'Nút',
      lead: 'Mỗi màn hình có nhiều nhất một nút chính; việc không quay lại được thì viền đỏ, không nền.',
    },
    dialog: {
      title: 'Hộp thoại',
      lead: 'Một việc, các mục phải nhập, một lần xác nhận và đường quay lại.',
    },
    help: {
      title: 'Trợ giúp',
      lead: 'Giới thiệu từng bước, phím tắt và phần ít dùng được gập lại.',
    },
    chart: {
      title: 'Biểu đồ',
      lead: 'Biểu đồ luôn đi cùng bảng của chính các số đó; trên điện thoại chữ không nhỏ đi.',
    },
    graph: {
      title: 'Sơ đồ và phần đã sửa',
      lead: 'Sơ đồ vẽ từ chính quy trình, chỗ đang đứng nổi bật; nội dung sửa đổi được đánh dấu từng chữ.',
    },
    print: {
      title: 'Bản in',
      lead: 'Bản in khổ A4 có quốc hiệu; thanh công cụ và danh mục không in ra.',
    },
    'year-calendar': {
      title: 'Lịch cả năm',
      lead: 'Mười hai tháng trong một trang; ngày nghỉ và ngày làm bù được đánh dấu bằng hình, không chỉ bằng màu.',
    },
    layout: {
      title: 'Bố cục và chữ',
      lead: 'Phần, cột, tên và giá trị; tên người được khen thưởng.',
    },
  },
};

export type GalleryWords = typeof vi;
